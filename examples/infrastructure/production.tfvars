environment          = "production"
deploy_role_arn      = "arn:aws:iam::123456789012:role/deploy-actions"
cluster_access_cidrs = ["203.0.113.0/24"]
database_class       = "db.m7g.large"
